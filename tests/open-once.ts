import { type Library, openLibrary } from '../src/app/library.ts';

const opened = new Map<string, Promise<Library>>();

/** The library of a folder that no test changes, such as `seeds`: opened once for all files of a worker. */
export function openOnce(folder: string): Promise<Library> {
  const library = opened.get(folder) ?? openLibrary(folder);
  opened.set(folder, library);
  return library;
}
