import { z } from 'zod';
import type { Path } from './locator.ts';

/** The names of the fields a schema knows at a path; empty where any name will do. */
export function knownFields(schema: z.ZodType, path: Path): string[] {
  return schemasAt(schema, path)
    .flatMap(unwrap)
    .flatMap((each) => (each instanceof z.ZodObject ? Object.keys(each.shape) : []));
}

/** What a schema says a field is for; undefined where it says nothing. */
export function fieldMeaning(schema: z.ZodType, path: Path): string | undefined {
  return schemasAt(schema, path).find((each) => each.description !== undefined)?.description;
}

function schemasAt(schema: z.ZodType, path: Path): z.ZodType[] {
  return path.reduce<z.ZodType[]>(
    (schemas, step) => schemas.flatMap(unwrap).flatMap((each) => stepInto(each, step)),
    [schema],
  );
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
  if (schema instanceof z.ZodArray) return only(schema.element);
  if (schema instanceof z.ZodRecord) return only(schema.valueType);
  if (!(schema instanceof z.ZodObject)) return [];
  const known = Object.hasOwn(schema.shape, step);
  return only(known ? Reflect.get(schema.shape, step) : schema.def.catchall);
}

function only(schema: unknown): z.ZodType[] {
  return schema instanceof z.ZodType ? [schema] : [];
}
