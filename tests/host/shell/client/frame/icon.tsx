/** Icons drawn as lines on a 20 x 20 grid: no icon font is needed. */
const PATHS = {
  add: 'M10 4v12M4 10h12',
  back: 'M16 10H4m5-5-5 5 5 5',
  chart: 'M4 4v12h12M8 13V9m4 4V6',
  close: 'm5 5 10 10M15 5 5 15',
  delete: 'M4 6h12M8 6V4h4v2m-7 0 1 10h8l1-10',
  minimise: 'm5 5 5 5-5 5m6-10 5 5-5 5',
  expand: 'm15 5-5 5 5 5M9 5l-5 5 5 5',
  open: 'M8 5H5v10h10v-3m-4-7h4v4m0-4-6 6',
  phone: 'M5 4h3l1 4-2 1a9 9 0 0 0 4 4l1-2 4 1v3c-1 2-3 2-5 1A13 13 0 0 1 4 8C3 6 3 5 5 4Z',
  refresh: 'M16 10a6 6 0 1 1-2-4.5M14 2v4h-4',
  save: 'M4 4h10l2 2v10H4ZM7 4v4h5V4M7 16v-5h6v5',
  saveAndClose: 'M4 4h10l2 2v4M4 4v12h5M7 4v4h5V4m-1 11 2 2 4-4',
  waffle:
    'M4 4h2v2H4Zm5 0h2v2H9Zm5 0h2v2h-2ZM4 9h2v2H4Zm5 0h2v2H9Zm5 0h2v2h-2ZM4 14h2v2H4Zm5 0h2v2H9Zm5 0h2v2h-2Z',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
