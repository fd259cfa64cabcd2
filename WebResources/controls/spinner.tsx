import '@fluentui/web-components/spinner.js';

/** For the eye: the words beside it say what is waited for. */
export function Spinner() {
  return <fluent-spinner size="tiny" aria-hidden="true" />;
}
