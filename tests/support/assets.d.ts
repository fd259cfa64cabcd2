/** Files taken as text by `import … with { type: 'text' }`. */
declare module '*.resx' {
  const text: string;
  export default text;
}
declare module '*.css' {
  const text: string;
  export default text;
}
