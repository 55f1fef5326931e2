import { posix } from 'node:path';
import { decodeXml } from './decode-xml.ts';
import { attributeOf, childrenOf, parseXml } from './xml.ts';

/** What a part refers to: the last word of its type (`styles`, `aFChunk`), and the name of a part of the package. */
export type Relation = { readonly type: string; readonly target: string; readonly isExternal: boolean };

/**
 * The relations of a part by their ids.
 * @param part its name; empty for those of the package
 * @throws UnusableFile
 */
export function relationsIn(parts: ReadonlyMap<string, Uint8Array>, part: string): Map<string, Relation> {
  const folder = posix.dirname(part);
  const rels = parts.get(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
  const relations = new Map<string, Relation>();
  for (const one of rels ? childrenOf(parseXml(decodeXml(rels))) : []) {
    const target = (attributeOf(one, 'Target') ?? '').replaceAll('\\', '/');
    relations.set(attributeOf(one, 'Id') ?? '', {
      type: (attributeOf(one, 'Type') ?? '').replace(/^.*\//, ''),
      target: (target.startsWith('/') ? target.slice(1) : posix.join(folder, unescaped(target))).toLowerCase(),
      isExternal: attributeOf(one, 'TargetMode') === 'External',
    });
  }
  return relations;
}

function unescaped(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}
