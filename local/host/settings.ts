/** Puts the values of settings in place of `%Name%`. */
export const resolveSettings = (text: string, environment: Record<string, string>): string =>
  text.replace(/%([^%]+)%/g, (_, name: string) => {
    const value = environment[name];
    if (value === undefined) throw new Error(`'%${name}%' does not resolve to a value: there is no such setting.`);
    return value;
  });

/** A function is turned off by the setting `AzureWebJobs.{name}.Disabled`. */
export function isDisabled(name: string, environment: Record<string, string>): boolean {
  const wanted = `AzureWebJobs.${name}.Disabled`.toLowerCase();
  const value = Object.entries(environment).find(([key]) => key.toLowerCase().replaceAll("__", ".") === wanted)?.[1];
  return value !== undefined && /^(true|1)$/i.test(value);
}
