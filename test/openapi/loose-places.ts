type Json = Readonly<Record<string, unknown>>;

/** Where the API's document leaves open what may stand: any further member, or a value of which nothing is said. */
export function loosePlaces({ paths, components }: Record<'paths' | 'components', unknown>): readonly string[] {
  return [...looseWithin(paths, 'paths'), ...looseWithin(components, 'components')];
}

function looseWithin(value: unknown, at: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const place = `${at}/${key.replaceAll('/', '~1')}`;
    // What stands there is no schema.
    if (key === 'example' || key === 'examples') return [];
    return [...looseAt(key, part, place), ...looseWithin(part, place)];
  });
}

function looseAt(key: string, part: unknown, place: string): readonly string[] {
  if (key === 'additionalProperties') return part === true || saysNothing(part) ? [place] : [];
  if (key === 'schema' || key === 'items') return saysNothing(part) ? [place] : [];
  if (key !== 'properties') return [];
  return Object.entries(part as Json).flatMap(([name, one]) => (saysNothing(one) ? [`${place}/${name}`] : []));
}

/** Of an object, what its members are. */
function saysNothing(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return false;
  const { $ref, allOf, oneOf, type, properties, additionalProperties, items } = schema as Json;
  if ($ref !== undefined || allOf !== undefined || oneOf !== undefined) return false;
  if (type === 'object') return properties === undefined && additionalProperties === undefined;
  return type === undefined || (type === 'array' && items === undefined);
}
