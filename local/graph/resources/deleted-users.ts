import { type Call, collection, entity, type Route } from "../route.ts";
import { day } from "../world/habits.ts";
import type { DeletedPerson } from "../world/personal-things.ts";
import { missingInDirectory } from "./directory-query.ts";
import { changePerson } from "./user-changes.ts";
import { demandFreeName } from "./user-fields.ts";
import { userShows as shows } from "./users.ts";

const reading = {
  app: "changing",
  allow: ["User.Read.All", "User.ReadWrite.All", "User.DeleteRestore.All", "Directory.Read.All"],
} as const;
const kept = 30 * day;

export const deletedUserRoutes: readonly Route[] = [
  {
    on: "GET /directory/deletedItems/microsoft.graph.user",
    ...reading,
    run: (call) => collection(call, "users", deleted(call), { page: 100, most: 999, paging: "skiptoken", shows }),
  },
  {
    on: "GET /directory/deletedItems/{user}",
    ...reading,
    run: (call) => entity(call, "directoryObjects", typed(deletedUser(call)), { shows: [...shows, "deletedDateTime"] }),
  },
  {
    on: "POST /directory/deletedItems/{user}/restore",
    app: "changing",
    allow: ["User.DeleteRestore.All", "User.ReadWrite.All"],
    run: restore,
  },
];

const typed = (person: DeletedPerson) => ({ "@odata.type": "#microsoft.graph.user", ...person });

function deleted({ simulation, world }: Call): DeletedPerson[] {
  return world.deletedPeople.filter(({ deletedDateTime }) => Date.parse(deletedDateTime) > simulation.now() - kept);
}

function deletedUser(call: Call): DeletedPerson {
  const person = deleted(call).find(({ id }) => id === call.params.user?.toLowerCase());
  if (person) return person;
  throw missingInDirectory(call.params.user ?? "");
}

function restore(call: Call) {
  const gone = deletedUser(call);
  const { id } = gone;
  const userPrincipalName = gone.userPrincipalName.replace(id.replaceAll("-", ""), "");
  demandFreeName(call, userPrincipalName);
  const person = { ...gone, userPrincipalName, deletedDateTime: null };
  changePerson(call, id, person);
  call.simulation.change({ tenant: call.world.tenant.id, family: "deletedPeople", id });
  return entity(call, "directoryObjects", { "@odata.type": "#microsoft.graph.user", ...person }, { shows });
}
