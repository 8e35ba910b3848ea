export { effectiveParameters } from './effective-parameters.js';
export {
  inForce,
  parametersCodec,
  parametersDecider,
  type ParametersCommand,
  type ParametersEvent,
  type ParametersState,
  type RecordedParameter,
} from './parameters.js';
