/*
 * Scripts of the settings forms, one namespace per form. The build makes them the global `Ips`; the forms' events
 * (Solution/Entities) name them as `Ips.ConfigurationForm.onLoad` and so on.
 */
export * as ConfigurationForm from './configuration-form';
