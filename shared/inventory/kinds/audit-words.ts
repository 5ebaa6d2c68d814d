import type { Words } from "#shared/calendar/model.ts";

/** The parts of the directory and of Intune that audit entries are about: https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities */
export const auditCategories: Readonly<Record<string, Words>> = {
  AdministrativeUnit: { ja: "管理単位", en: "Administrative units" },
  Application: { ja: "アプリ", en: "Apps" },
  ApplicationManagement: { ja: "アプリの管理", en: "App management" },
  Authentication: { ja: "認証", en: "Authentication" },
  Authorization: { ja: "承認", en: "Authorization" },
  Compliance: { ja: "準拠", en: "Compliance" },
  Device: { ja: "端末", en: "Devices" },
  DeviceConfiguration: { ja: "端末の設定", en: "Device configuration" },
  DirectoryManagement: { ja: "ディレクトリの管理", en: "Directory management" },
  Enrollment: { ja: "端末の登録", en: "Enrolment" },
  EntitlementManagement: { ja: "権利の管理", en: "Entitlement management" },
  GroupManagement: { ja: "グループの管理", en: "Group management" },
  KeyManagement: { ja: "キーの管理", en: "Key management" },
  Policy: { ja: "ポリシー", en: "Policies" },
  Role: { ja: "ロール", en: "Roles" },
  RoleManagement: { ja: "管理者権限", en: "Role management" },
  UserManagement: { ja: "ユーザーの管理", en: "User management" },
};

/** What is done most often, which Microsoft writes in English only; the rest stays as it is. */
export const auditActivities: Readonly<Record<string, Words>> = Object.fromEntries(
  Object.entries({
    "Add app role assignment to service principal": "アプリへの権限の付与",
    "Add device": "端末の追加",
    "Add eligible member to role": "管理者権限の候補への追加",
    "Add group": "グループの作成",
    "Add member to group": "グループへのメンバーの追加",
    "Add member to role": "管理者権限の付与",
    "Add owner to group": "グループへの所有者の追加",
    "Add user": "ユーザーの作成",
    "Change user license": "ライセンスの変更",
    "Change user password": "パスワードの変更",
    "Consent to application": "アプリへの同意",
    "Delete device": "端末の削除",
    "Delete group": "グループの削除",
    "Delete user": "ユーザーの削除",
    "Disable account": "アカウントの無効化",
    "Enable account": "アカウントの有効化",
    "Read BitLocker key": "BitLocker回復キーの表示",
    "Remove member from group": "グループからのメンバーの削除",
    "Remove member from role": "管理者権限の解除",
    "Reset user password": "パスワードの再設定",
    "Restore user": "ユーザーの復元",
    "Update conditional access policy": "条件付きアクセスポリシーの変更",
    "Update device": "端末の変更",
    "Update group": "グループの変更",
    "Update user": "ユーザーの変更",
    "User registered security info": "認証方法の登録",
  }).map(([en, ja]) => [en, { ja, en }]),
);
