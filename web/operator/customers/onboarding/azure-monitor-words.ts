import { both } from "#web/words/language.ts";

/** Names in brackets are those of the Azure portal. */
export const azureMonitorWords = both(
  {
    title: "Azure Monitorのアラート（任意）",
    lead: "お客様がAzureもお使いの場合、Azure Monitorのアラートと、Azureのサービス正常性のお知らせを受け取れます。届いたものは、お客様のアラートや障害のお知らせとして扱います。",
    open: "送り先のアドレスと設定の手順",
    address: "このお客様だけの送り先",
    secret:
      "このアドレスは秘密の情報です。知っている人は誰でも、このお客様のアラートとして送信できます（お客様の情報を読み取ることはできません）。設定する方にだけ渡してください。",
    leaked:
      "漏れたときは、署名の鍵（AZURE_MONITOR_KEY）を取り替えます。すべてのお客様のアドレスが変わるため、どのお客様も設定し直しが必要です。",
    steps: "アクション グループに設定する手順",
    who: "サブスクリプションの［監視共同作成者］または［共同作成者］のロールを持つ方が、Azure portalで行います。",
    do: [
      "［モニター］の［アラート］で［アクション グループ］を開き、［作成］を選びます。すでにあるアクション グループに加えることもできます。",
      "サブスクリプションとリソース グループを選び、リージョンは［グローバル］にします。ほかのリージョンでは、サービス正常性のお知らせが届きません。",
      "［アクション］タブでアクションの種類に［Webhook］を選び、［URI］に上のアドレスを貼り付けます。［共通アラート スキーマを有効にする］は［はい］にします。",
      "作成したら、受け取りたいアラート ルールと、サービス正常性アラートのルールで、このアクション グループを選びます。",
      "アクション グループの［テスト］で確かめます。サービス正常性の見本は、届いてもお客様には連絡しません。ほかの見本は、お客様のアラートとして扱います。",
    ],
  },
  {
    title: "Alerts of Azure Monitor (optional)",
    lead: "Where the customer uses Azure as well, alerts of Azure Monitor and Azure's service health can come here. They are handled as the customer's alerts, and as notices of incidents.",
    open: "The address and how to set it up",
    address: "Address for this customer only",
    secret:
      "This address is a secret. Whoever knows it can send alerts as this customer's, though nothing of the customer can be read by it. Give it only to the person who sets it up.",
    leaked:
      "If it leaks, the key that signs it (AZURE_MONITOR_KEY) is replaced. That changes the address of every customer, and each has to be set up again.",
    steps: "How to put it into an action group",
    who: "It is done in the Azure portal by somebody who is Monitoring Contributor or Contributor of the subscription.",
    do: [
      "Open “Action groups” under “Monitor”, “Alerts”, and select “Create”. An existing action group can be used as well.",
      "Choose subscription and resource group, and the region “Global”. No other region sends notices of service health.",
      "On the tab “Actions” choose the action type “Webhook”, paste the address as “URI”, and set “Enable the common alert schema” to “Yes”.",
      "Once it is created, choose it in the alert rules whose alerts should come here, and in a rule for service health alerts.",
      "Try it by “Test” of the action group: the sample of service health arrives, but nobody is told of it. Any other sample is handled as an alert of the customer's.",
    ],
  },
);
