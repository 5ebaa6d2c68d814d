import type * as Azure from "@azure/storage-blob";
import type { Instant } from "#shared/base/time.ts";
import type { ManagedIdentity, Settings } from "./config.ts";
import { contentDisposition } from "./content-disposition.ts";
import { azureCredential } from "./credentials.ts";
import { delegationKeys, headStart } from "./delegation-key.ts";
import { once, oncePer } from "./once.ts";
import type { BlobPart, Blobs, Clock, ContainerName, StagedBlob } from "./platform.ts";
import { errorCode, errorStatus } from "./rest-error.ts";

/** The client's own patience grows to minutes, which is too long for who waits for an answer. */
const retryOptions = { maxTries: 4, retryDelayInMs: 500, maxRetryDelayInMs: 4000 };

const alreadyThere = new Set(["BlobAlreadyExists", "BlobImmutableDueToPolicy", "ConditionNotMet"]);

/** Blob Storage; a container is made when it is first written to. */
export function createBlobs({ storage }: Pick<Settings, "storage">, clock: Clock): Blobs {
  const open = once(() => connect(storage, clock));
  const containers = oncePer(async (name: ContainerName): Promise<Azure.ContainerClient> => {
    const container = (await open()).service.getContainerClient(name);
    await container.createIfNotExists();
    return container;
  });

  return {
    async putOnce(containerName, name, content, type) {
      const blob = (await containers(containerName)).getBlockBlobClient(name);
      const options = { conditions: { ifNoneMatch: "*" }, blobHTTPHeaders: { blobContentType: type } };
      return unlessThere(() => blob.upload(content, content.byteLength, options));
    },

    stage: (containerName, name) => staged(async () => (await containers(containerName)).getBlockBlobClient(name)),

    async remove(containerName, name) {
      await (await containers(containerName)).getBlobClient(name).deleteIfExists();
    },

    async putStream(containerName, name, content, type) {
      const blob = staged(async () => (await containers(containerName)).getBlockBlobClient(name));
      for await (const bytes of content) await blob.write(bytes);
      return blob.commit(type);
    },

    async names(containerName, prefix) {
      const names: string[] = [];
      for await (const { name } of (await containers(containerName)).listBlobsFlat({ prefix })) names.push(name);
      return names;
    },

    async get(containerName, name, part) {
      const { service } = await open();
      try {
        return await bytesOf(service.getContainerClient(containerName).getBlobClient(name), part);
      } catch (error) {
        if (errorStatus(error) === 404) return undefined;
        throw error;
      }
    },

    async link(containerName, name, { expiresAt, fileName, inline }) {
      const { service, sign } = await open();
      const blob = service.getContainerClient(containerName).getBlobClient(name);
      return new URL(await sign(blob, expiresAt, contentDisposition(fileName, inline)));
    },
  };
}

const blockBytes = 4 * 1_048_576;

/** Blocks of one size, so that no more than one of them is in memory. */
function staged(open: () => Promise<Azure.BlockBlobClient>): StagedBlob {
  const ids: string[] = [];
  let waiting: Uint8Array[] = [];
  let size = 0;

  async function stageBlock(): Promise<void> {
    const block = Buffer.concat(waiting);
    [waiting, size] = [[], 0];
    const id = Buffer.from(String(ids.length).padStart(6, "0")).toString("base64");
    await (await open()).stageBlock(id, block, block.length);
    ids.push(id);
  }

  return {
    async write(bytes) {
      waiting.push(bytes);
      size += bytes.length;
      if (size >= blockBytes) await stageBlock();
    },
    async commit(type) {
      if (size > 0) await stageBlock();
      const conditions = { ifNoneMatch: "*" };
      const options = { conditions, blobHTTPHeaders: { blobContentType: type } };
      return unlessThere(async () => (await open()).commitBlockList(ids, options));
    },
  };
}

/** What is there already stays as it is. */
async function unlessThere(write: () => Promise<unknown>): Promise<"written" | "exists"> {
  try {
    await write();
    return "written";
  } catch (error) {
    if (alreadyThere.has(errorCode(error) ?? "")) return "exists";
    throw error;
  }
}

async function bytesOf(blob: Azure.BlobClient, part?: BlobPart): Promise<Uint8Array> {
  const { readableStreamBody } = await blob.download(part?.from, part?.bytes);
  const chunks: Buffer[] = [];
  for await (const chunk of readableStreamBody ?? []) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

type Connection = {
  service: Azure.BlobServiceClient;
  sign: (blob: Azure.BlobClient, expiresAt: Instant, disposition: string) => Promise<string>;
};

const connect = (storage: Settings["storage"], clock: Clock): Promise<Connection> =>
  storage.kind === "connection-string" ? byKey(storage.connectionString, clock) : byIdentity(storage, clock);

async function byKey(connectionString: string, clock: Clock): Promise<Connection> {
  const azure = await import("@azure/storage-blob");
  const service = azure.BlobServiceClient.fromConnectionString(connectionString, { retryOptions });
  return {
    service,
    sign: async (blob, expiresAt, contentDisposition) =>
      await blob.generateSasUrl({ ...readOnly(azure, service, clock, expiresAt), contentDisposition }),
  };
}

async function byIdentity(storage: ManagedIdentity & { accountName: string }, clock: Clock): Promise<Connection> {
  const azure = await import("@azure/storage-blob");
  const address = `https://${storage.accountName}.blob.core.windows.net`;
  const service = new azure.BlobServiceClient(address, await azureCredential(storage), { retryOptions });
  const keyUntil = delegationKeys(clock, (from, until) => service.getUserDelegationKey(asDate(from), asDate(until)));
  return {
    service,
    sign: async (blob, expiresAt, contentDisposition) =>
      await blob.generateUserDelegationSasUrl(
        { ...readOnly(azure, service, clock, expiresAt), contentDisposition },
        await keyUntil(expiresAt),
      ),
  };
}

function readOnly(azure: typeof Azure, service: Azure.BlobServiceClient, clock: Clock, expiresAt: Instant) {
  const { Https, HttpsAndHttp } = azure.SASProtocol;
  return {
    permissions: azure.BlobSASPermissions.parse("r"),
    startsOn: asDate(clock.now().subtract(headStart)),
    expiresOn: asDate(expiresAt),
    protocol: service.url.startsWith("https:") ? Https : HttpsAndHttp,
  };
}

const asDate = (at: Instant) => new Date(at.epochMilliseconds);
