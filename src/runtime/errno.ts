/** The code of an error of Node or the operating system, such as `ENOENT`; undefined if it has none. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Did a call fail because there is no file or folder of that name? */
export function isMissing(error: unknown): boolean {
  return errorCode(error) === 'ENOENT';
}

/** Did a call to the operating system fail: the disk is full, permission denied? */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  return errorCode(error) !== undefined && error instanceof Error && 'syscall' in error;
}
