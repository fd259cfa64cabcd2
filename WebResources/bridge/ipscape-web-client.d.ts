/**
 * ipSCAPE's package is not publicly obtainable. The build takes it where it is installed; elsewhere the name leads to
 * sdk-from-page.ts. This is the part of it that the bridge needs.
 */
declare module '@ipscape/web-client' {
  const IpscapeWebClient: import('./sdk').IpscapeSdkConstructor;
  export default IpscapeWebClient;
}
