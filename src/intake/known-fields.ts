import { z } from 'zod';
import type { Path } from './locator.ts';

/** The names of the fields a schema knows at a path; empty where any name will do. */
export function knownFields(schema: z.ZodType, path: Path): string[] {
  const found = path.reduce<z.ZodType[]>(
    (schemas, step) => schemas.flatMap(unwrap).flatMap((each) => stepInto(each, step)),
    [schema],
  );
  return found.flatMap(unwrap).flatMap((each) => (each instanceof z.ZodObject ? Object.keys(each.shape) : []));
}

function unwrap(schema: unknown): z.ZodType[] {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodNullable
  ) {
    return unwrap(schema.unwrap());
  }
  if (schema instanceof z.ZodPipe) return unwrap(schema.in);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(unwrap);
  return schema instanceof z.ZodType ? [schema] : [];
}

function stepInto(schema: z.ZodType, step: PropertyKey): z.ZodType[] {
  if (schema instanceof z.ZodArray) return unwrap(schema.element);
  if (schema instanceof z.ZodRecord) return unwrap(schema.valueType);
  if (!(schema instanceof z.ZodObject)) return [];
  const field: unknown = Reflect.get(schema.shape, step);
  return field === undefined ? unwrap(schema.def.catchall) : unwrap(field);
}
