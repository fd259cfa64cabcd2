import { fileURLToPath } from 'node:url';

const pathOf = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** The repository, and the folders in it that the commands read and write. */
export const ROOT = pathOf('..');
export const SOLUTION = pathOf('../Solution');
export const WEB_RESOURCES = pathOf('../WebResources');
export const DOCS = pathOf('../docs');
export const DIST = pathOf('../dist');
export const BUILT = pathOf('../dist/WebResources');
export const STAGE = pathOf('../dist/stage');
export const MANAGED_ZIP = pathOf('../dist/IpscapeCti_managed.zip');
export const UNMANAGED_ZIP = pathOf('../dist/IpscapeCti.zip');
/** What the last package was made of. */
export const PACKED = pathOf('../dist/packed.txt');
