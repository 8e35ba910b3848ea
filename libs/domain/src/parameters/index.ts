export { parametersCounting } from './counting-in.js';
export {
  inForce,
  parametersCodec,
  parametersDecider,
  type ParametersCommand,
  type ParametersEvent,
  type ParametersState,
  type RecordedParameter,
} from './parameters.js';
