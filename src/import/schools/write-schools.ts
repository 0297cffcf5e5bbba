import { parseDocument, stringify } from 'yaml';
import type { Facet } from '../../model/facet.ts';
import { factsOf, type SchoolFile } from '../school-file.ts';
import { toSlug } from '../slug.ts';
import type { RegisteredSchool } from './read-register.ts';

/** School files to write, and the schools that have one already. */
export interface WrittenSchools {
  readonly files: readonly SchoolFile[];
  readonly there: readonly { readonly id: string; readonly name: string }[];
}

/**
 * A file for each school that has none; a school is known by its URN. With `update` a file that is there gets the name,
 * phase and years of the register; its other keys and all comments stay.
 */
export function writeSchools(
  schools: readonly RegisteredSchool[],
  existing: readonly SchoolFile[],
  place: Facet | undefined,
  update: boolean,
): WrittenSchools {
  const byUrn = new Map(existing.map((file) => [factsOf(file.text).urn, file] as const));
  const taken = new Set(existing.map(({ id }) => id));
  const files: SchoolFile[] = [];
  const there: { id: string; name: string }[] = [];
  for (const school of schools) {
    const file = byUrn.get(school.urn);
    if (file !== undefined) {
      if (update) files.push({ id: file.id, text: updateSchool(file.text, school) });
      else there.push({ id: file.id, name: school.name });
      continue;
    }
    const id = freeId(school, taken);
    taken.add(id);
    files.push({ id, text: formatSchool(school, place) });
  }
  return { files, there };
}

function freeId({ name, urn }: RegisteredSchool, taken: ReadonlySet<string>): string {
  const id = toSlug(name) || urn;
  return taken.has(id) ? `${id}-${urn}` : id;
}

function facts({ name, phase, years }: RegisteredSchool): Record<string, unknown> {
  return {
    name,
    ...(phase === undefined ? {} : { phase }),
    years: years.map((year) => (year === 0 ? 'R' : year)),
  };
}

function formatSchool(school: RegisteredSchool, place: Facet | undefined): string {
  const { name, ...rest } = facts(school);
  const places = placesOf(school, place);
  return stringify(
    {
      name,
      urn: school.urn,
      ...rest,
      ...(places.length === 0
        ? {}
        : { community: { source: 'Get Information About Schools', place: places } }),
    },
    { lineWidth: 0 },
  );
}

/** Places the standard knows by the very name the register gives them. */
function placesOf({ places }: RegisteredSchool, place: Facet | undefined): string[] {
  return places.map(toSlug).filter((id) => place?.groups.has(id) === true);
}

function updateSchool(text: string, school: RegisteredSchool): string {
  const doc = parseDocument(text);
  for (const [key, value] of Object.entries(facts(school))) {
    const node = doc.createNode(value, { flow: Array.isArray(value) });
    doc.set(key, node);
  }
  return doc.toString({ lineWidth: 0 });
}
