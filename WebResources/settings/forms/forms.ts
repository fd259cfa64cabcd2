/*
 * Scripts of the settings forms, one namespace per form. The build makes them the global `Ips`; the forms' events
 * (Solution/Entities) name them as `Ips.ConfigurationForm.onLoad` and so on.
 */
export * as ActivityColumnForm from './activity-column-form';
export * as ConfigurationForm from './configuration-form';
export * as ParameterForm from './parameter-form';
export * as RelatedTableForm from './related-table-form';
export * as RuleForm from './rule-form';
