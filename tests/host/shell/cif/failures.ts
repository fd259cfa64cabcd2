import { WireFailure } from './wire';

/** `Map{message, msdyn_name}` */
export function apiFailure(message: string, api: string): WireFailure {
  return new WireFailure(
    new Map([
      ['message', message],
      ['msdyn_name', api],
    ]),
  );
}

/** What record calls and some others fail with in the hosts of October 2021, both generations. */
export function reportedFailure(message: string, api: string): WireFailure {
  const report = {
    errorMsg: message,
    sourceFunc: api,
    errorType: 'XrmApiError',
    reportTime: new Date().toUTCString(),
  };
  return new WireFailure(new Map([['value', report]]));
}
