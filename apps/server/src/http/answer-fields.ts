import { ApiProperty } from '@nestjs/swagger';
import type { Shape } from './shapes.js';

type Class = new () => object;

export type Plain<Body> = { readonly [Field in keyof Body]: Body[Field] };

interface Said {
  readonly about: string;
  readonly example?: unknown;
  readonly values?: readonly string[];
}

const doc = ({ about, example, values }: Said) => ({
  description: about,
  ...(example === undefined ? {} : { example }),
  ...(values === undefined ? {} : { enum: [...values] }),
});

export const ShownText = (said: Said) => ApiProperty({ ...doc(said), type: String });
export const ShownMaybe = (said: Said) => ApiProperty({ ...doc(said), type: String, nullable: true });
export const ShownNumber = (said: Said) => ApiProperty({ ...doc(said), type: 'integer' });
export const ShownMaybeNumber = (said: Said) => ApiProperty({ ...doc(said), type: 'integer', nullable: true });
export const ShownFlag = (said: Said) => ApiProperty({ ...doc(said), type: Boolean });
export const ShownMaybeFlag = (said: Said) => ApiProperty({ ...doc(said), type: Boolean, nullable: true });
export const ShownTexts = (said: Said) => ApiProperty({ ...doc(said), type: String, isArray: true });
export const ShownOne = (of: () => Class, said: Said) => ApiProperty({ ...doc(said), type: () => of() });
export const ShownMaybeOne = (of: () => Class, said: Said) =>
  ApiProperty({ ...doc(said), type: () => of(), nullable: true });
export const ShownList = (of: () => Class, said: Said) =>
  ApiProperty({ ...doc(said), type: () => of(), isArray: true });
export const ShownMap = (said: Said) =>
  ApiProperty({ ...doc(said), type: 'object', additionalProperties: { type: 'string', nullable: true } });
export const ShownTextMap = (said: Said) =>
  ApiProperty({ ...doc(said), type: 'object', additionalProperties: { type: 'string' } });
export const ShownAs = (shape: Shape, said: Said) => {
  const schema = '$ref' in shape ? { allOf: [shape] } : shape;
  // What an object requires says nothing of the field itself.
  return ApiProperty({ ...doc(said), ...schema, selfRequired: true });
};
