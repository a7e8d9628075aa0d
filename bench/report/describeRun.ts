import { readFileSync } from 'node:fs';
import { arch, availableParallelism, platform } from 'node:os';

const root = new URL('../../', import.meta.url);

/** The installed version of a package. */
export function versionOf(name: string): string {
  const manifest = readFileSync(new URL(`node_modules/${name}/package.json`, root), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

/** When and where, without naming the machine. */
export const describeRun = (): string => {
  const date = new Date().toISOString().slice(0, 10);
  return `${date}, Node ${process.versions.node}, ${platform()} ${arch()} with ${availableParallelism()} cores`;
};
