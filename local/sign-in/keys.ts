import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from "jose";

export type SigningKey = { id: string; sign: CryptoKey; published: JWK };

const algorithm = "RS256";

/** The issuer's key: the one of earlier runs where there is one, so that their tokens stay good. */
export async function signingKey(folder: string | undefined): Promise<SigningKey> {
  const file = folder && join(folder, "signing-key.json");
  const jwk = file && existsSync(file) ? readKey(file) : await newKey();
  if (file && !existsSync(file)) writeKey(file, jwk);
  const sign = await importJWK(jwk, algorithm);
  if (sign instanceof Uint8Array) throw new Error("The signing key is not an RSA key.");
  const id = await calculateJwkThumbprint(jwk);
  const { d: _d, p: _p, q: _q, dp: _dp, dq: _dq, qi: _qi, oth: _oth, ...published } = jwk;
  return { id, sign, published: { ...published, kid: id, use: "sig", alg: algorithm } };
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  return exportJWK(privateKey);
}

function readKey(file: string): JWK {
  const jwk: JWK = JSON.parse(readFileSync(file, "utf8"));
  return jwk;
}

function writeKey(file: string, jwk: JWK): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(jwk), { mode: 0o600 });
}
