import type { Words } from "#shared/calendar/model.ts";
import type { GraphApp } from "#shared/platform/platform.ts";

const told = (ja: string, en: string): Words => ({ ja, en });

/** What does not work where a customer has not granted a permission to one of our apps, in the words of who reads it. */
export const withoutPermission: Readonly<Record<GraphApp, Readonly<Record<string, Words>>>> = {
  watching: {
    "AuditLog.Read.All": told(
      "サインインと監査の記録、最終サインイン、多要素認証の登録状況",
      "Sign-ins and audit, last sign-ins, who has registered a second factor",
    ),
    "DeviceManagementApps.Read.All": told("Intuneの監査の記録", "The audit of Intune"),
    "DeviceManagementConfiguration.Read.All": told(
      "コンプライアンスポリシー、構成プロファイル、Windowsの更新の設定",
      "Compliance policies, configuration profiles, settings of Windows updates",
    ),
    "DeviceManagementManagedDevices.Read.All": told(
      "端末、アプリ、ウイルス対策の状態、検知したウイルス",
      "Devices, apps, the state of virus protection, malware that was found",
    ),
    "ExchangeMessageTrace.Read.All": told("届かなかったメールの追跡", "Tracing of mail that did not arrive"),
    "Group.Read.All": told("グループと、その変化の検知", "Groups, and hearing of their changes"),
    "LicenseAssignment.Read.All": told("ライセンスの保有数と割り当て", "Licences owned and assigned"),
    "Organization.Read.All": told("会社名とドメインの確認", "The company's name and domains"),
    "Policy.Read.All": told("条件付きアクセス", "Conditional access"),
    "Reports.Read.All": told(
      "SharePoint・OneDrive・メールボックスの容量",
      "Storage of SharePoint, OneDrive and mailboxes",
    ),
    "RoleManagement.Read.Directory": told("管理者権限の一覧", "Who holds admin roles"),
    "SecurityAlert.Read.All": told("Defenderのアラート", "Defender's alerts"),
    "SecurityEvents.Read.All": told("セキュアスコア", "The secure score"),
    "SecurityIncident.Read.All": told("Defenderのインシデント", "Defender's incidents"),
    "ServiceHealth.Read.All": told("Microsoft 365の障害", "Outages of Microsoft 365"),
    "User.Read.All": told(
      "アカウントの一覧と変化の検知、お問い合わせをした方の確認",
      "Accounts and hearing of their changes, and knowing who asks",
    ),
  },
  changing: {
    "AppRoleAssignment.ReadWrite.All": told("アプリの割り当てと解除", "Assigning applications and taking them back"),
    "Application.Read.All": told(
      "アプリのシングルサインオンの確認と変更",
      "Reading and changing how applications sign people in",
    ),
    "Application.ReadWrite.OwnedBy": told(
      "シングルサインオンのアプリの登録・変更・削除",
      "Making, changing and deleting applications with single sign-on",
    ),
    "Device.ReadWrite.All": told("ディレクトリからの端末の削除", "Deleting devices from the directory"),
    "DeviceManagementConfiguration.ReadWrite.All": told(
      "ポリシーとプロファイルの適用先の変更",
      "Changing to whom policies and profiles apply",
    ),
    "DeviceManagementManagedDevices.PrivilegedOperations.All": told(
      "端末の管理の終了（リタイア）",
      "Ending the management of devices",
    ),
    "DeviceManagementManagedDevices.ReadWrite.All": told(
      "端末の初期化と登録の削除",
      "Resetting devices and deleting their records",
    ),
    "Files.ReadWrite.All": told("OneDriveの引き継ぎ", "Handing OneDrive over"),
    "Group.ReadWrite.All": told("グループの作成・変更・削除", "Making, changing and deleting groups"),
    "GroupMember.ReadWrite.All": told("グループのメンバーの変更", "Changing members of groups"),
    "LicenseAssignment.Read.All": told("ライセンスの空きの確認", "Knowing which licences are free"),
    "LicenseAssignment.ReadWrite.All": told("ライセンスの割り当てと解除", "Assigning licences and taking them back"),
    "MailboxSettings.ReadWrite": told(
      "メールの転送、メールボックスの地域と言語の設定",
      "Forwarding of mail, region and language of mailboxes",
    ),
    "Policy.Read.All": told("条件付きアクセスの確認と切り替え", "Reading and switching conditional access"),
    "Policy.ReadWrite.ConditionalAccess": told("条件付きアクセスの切り替え", "Switching conditional access"),
    "RoleManagement.ReadWrite.Directory": told("管理者権限の付与と解除", "Granting admin roles and taking them back"),
    "User.ReadWrite.All": told(
      "アカウントの作成・変更・停止・削除・復元、パスワードの再設定、上司の設定",
      "Making, changing, blocking, deleting and restoring accounts, setting passwords and managers",
    ),
    "User.RevokeSessions.All": told("サインイン中のセッションの終了", "Ending sessions of accounts"),
  },
};
