/*
 * Which file holds the metadata of which document. Reading, previewing, removing and restoring all ask here, so that the
 * file that supplied a document's metadata is the one that goes with it.
 */

const ENDING = /\.meta\.ya?ml$/i;

/** Does a file hold the metadata of another one, by its name: `NAME.meta.yaml`, in large letters or small? */
export function isSideFile(name: string): boolean {
  return ENDING.test(name);
}

/**
 * For each document that has one, its side file: `a.pdf.meta.yaml`, or `a.meta.yaml` where only one document is called
 * `a`, whatever its ending.
 * @param names of all files; at least all those of the folders in question
 */
export function sideFilesOf(names: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  const documents = names.filter((name) => !isSideFile(name));
  for (const side of names.filter(isSideFile)) {
    const named = side.replace(ENDING, '');
    const [only, ...others] = documents.filter((id) => id === named || id.replace(/\.[^./]+$/, '') === named);
    if (documents.includes(named)) found.set(named, side);
    else if (only !== undefined && others.length === 0 && !found.has(only)) found.set(only, side);
  }
  return found;
}
