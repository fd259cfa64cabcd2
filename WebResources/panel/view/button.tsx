import { Button as Control, type ButtonProps } from '../../controls/button';

/** The panel is narrow: its buttons are small. */
export function Button(props: ButtonProps) {
  return <Control size="small" {...props} />;
}
