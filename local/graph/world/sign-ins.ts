import type { SignIn, SignInActivity } from "@microsoft/microsoft-graph-types";
import type { Device } from "./devices.ts";
import { day, dayNumberOf, type Habit, lastSignInAt, signInTimes } from "./habits.ts";
import { type Random, randomFor } from "./random.ts";
import { timestamp } from "./times.ts";
import type { World } from "./world.ts";

export type SignInRow = SignIn & { id: string; createdDateTime: string };

const cities = [
  ["Chiyoda-ku", "Tokyo", 35.694, 139.753],
  ["Chuo-ku", "Osaka", 34.681, 135.509],
  ["Naka-ku", "Aichi", 35.169, 136.91],
] as const;
const apps = [
  ["00000006-0000-0ff1-ce00-000000000000", "Microsoft Office 365 Portal"],
  ["1fec8e78-bce4-4aaf-ab1b-5451cc387264", "Microsoft Teams"],
  ["5d661950-3475-41cd-a2c3-d671a3162bc1", "Microsoft Outlook"],
] as const;

/** The sign-ins between two instants, newest first. What comes after `until` has not happened yet. */
export function signIns(world: World, from: number, until: number): SignInRow[] {
  const firstDay = dayNumberOf(from);
  const numbers = Array.from({ length: dayNumberOf(until) - firstDay + 1 }, (_, index) => firstDay + index);
  const devices = new Map(world.devices.map((device) => [device.userId, device]));
  return numbers
    .flatMap((number) =>
      world.habits.flatMap((habit) =>
        signInTimes(world.tenant, habit, number).map((at) => signIn(world, habit, devices.get(habit.person.id), at)),
      ),
    )
    .filter(({ createdDateTime }) => Date.parse(createdDateTime) >= from && Date.parse(createdDateTime) <= until)
    .toSorted((one, other) => (one.createdDateTime < other.createdDateTime ? 1 : -1));
}

const randomOf = ({ tenant }: World, { person }: Habit, at: number) =>
  randomFor(tenant.id, tenant.seed, "sign-in-at", person.id, at);

function signIn(world: World, habit: Habit, device: Device | undefined, at: number): SignInRow {
  const { person } = habit;
  const random = randomOf(world, habit, at);
  const id = random.guid();
  const [appId, appDisplayName] = random.pick(apps);
  const isWrong = random.chance(0.03);
  return {
    id,
    createdDateTime: timestamp(at),
    userDisplayName: person.displayName,
    userPrincipalName: person.userPrincipalName,
    userId: person.id,
    appId,
    appDisplayName,
    ipAddress: `203.0.113.${random.int(1, 254)}`,
    clientAppUsed: random.chance(0.6) ? "Browser" : "Mobile Apps and Desktop clients",
    correlationId: random.guid(),
    conditionalAccessStatus: isWrong ? "notApplied" : "success",
    isInteractive: true,
    riskDetail: "none",
    riskLevelAggregated: "none",
    riskLevelDuringSignIn: "none",
    riskState: "none",
    riskEventTypes: [],
    riskEventTypes_v2: [],
    resourceDisplayName: "Microsoft Graph",
    resourceId: "00000003-0000-0000-c000-000000000000",
    status: isWrong
      ? { errorCode: 50_126, failureReason: "Error validating credentials due to invalid username or password." }
      : { errorCode: 0, failureReason: "Other.", additionalDetails: null },
    deviceDetail: deviceDetail(device),
    location: location(random),
    appliedConditionalAccessPolicies: [],
  };
}

const deviceDetail = (device: Device | undefined): NonNullable<SignIn["deviceDetail"]> => ({
  deviceId: device?.azureADDeviceId ?? "",
  displayName: device?.deviceName ?? "",
  operatingSystem: device?.operatingSystem === "iOS" ? "Ios" : "Windows10",
  browser: "Edge 141.0.0",
  isCompliant: device?.complianceState === "compliant",
  isManaged: device !== undefined,
  trustType: device ? "Azure AD joined" : "",
});

function location(random: Random): NonNullable<SignIn["location"]> {
  const [city, state, latitude, longitude] = random.pick(cities);
  return { city, state, countryOrRegion: "JP", geoCoordinates: { altitude: null, latitude, longitude } };
}

/** When each person last signed in, by the person's id; who never did is not among them. */
export function signInActivities(world: World, now: number): Map<string, SignInActivity> {
  const found = world.habits.flatMap((habit) => {
    const at = lastSignInAt(world.tenant, habit, now);
    return at === undefined ? [] : [[habit.person.id, activityAt(randomOf(world, habit, at).guid(), at)] as const];
  });
  return new Map(found);
}

/** Mail and files are fetched in the background after the last time somebody typed a password. */
function activityAt(requestId: string, at: number): SignInActivity {
  const later = timestamp(Math.floor((at + day / 12) / 1000) * 1000);
  const signedInAt = timestamp(Math.floor(at / 1000) * 1000);
  return {
    lastSignInDateTime: signedInAt,
    lastSignInRequestId: requestId,
    lastNonInteractiveSignInDateTime: later,
    lastNonInteractiveSignInRequestId: requestId,
    lastSuccessfulSignInDateTime: signedInAt,
    lastSuccessfulSignInRequestId: requestId,
  };
}
