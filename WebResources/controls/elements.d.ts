import type {
  AnchorButton,
  Badge,
  Button,
  Checkbox,
  Divider,
  Dropdown,
  DropdownOption,
  Field,
  Link,
  Listbox,
  Menu,
  MenuItem,
  MenuList,
  MessageBar,
  Spinner,
  TextArea,
  TextInput,
} from '@fluentui/web-components';
import type { HTMLAttributes } from 'preact';

/** What every HTML element takes, and these properties of the library's. */
type Properties<Type extends HTMLElement, Own extends keyof Type = never> = Omit<
  HTMLAttributes<Type>,
  Own
> & {
  readonly [Name in Own]?: Type[Name] | undefined;
};

/** The elements of Fluent UI Web Components that `controls/` renders. Preact sets them as properties. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'fluent-anchor-button': Properties<AnchorButton, 'appearance' | 'download' | 'href' | 'size'>;
      'fluent-badge': Properties<Badge, 'appearance' | 'color'>;
      'fluent-button': Properties<Button, 'appearance' | 'disabled' | 'iconOnly' | 'size' | 'type'>;
      'fluent-checkbox': Properties<Checkbox, 'checked' | 'disabledAttribute'>;
      'fluent-divider': Properties<Divider>;
      'fluent-dropdown': Properties<Dropdown, 'disabled' | 'size'>;
      'fluent-field': Properties<Field, 'labelPosition' | 'size'>;
      'fluent-link': Properties<Link, 'href' | 'inline' | 'rel' | 'target'>;
      'fluent-listbox': Properties<Listbox>;
      'fluent-menu': Properties<Menu>;
      'fluent-menu-item': Properties<MenuItem, 'disabled'>;
      'fluent-menu-list': Properties<MenuList>;
      'fluent-message-bar': Properties<MessageBar, 'intent' | 'layout' | 'shape'>;
      'fluent-option': Properties<DropdownOption, 'active' | 'textAttribute' | 'value'>;
      'fluent-spinner': Properties<Spinner, 'size'>;
      /** `spellcheck` is a word: a boolean fails in the library's converter. */
      'fluent-text-input': Omit<
        Properties<TextInput, 'autocomplete' | 'disabled' | 'placeholder' | 'value'>,
        'spellcheck'
      > & { readonly spellcheck: 'true' | 'false' };
      'fluent-textarea': Properties<
        TextArea,
        'autoResize' | 'disabled' | 'maxLength' | 'readOnly' | 'resize' | 'size' | 'spellcheck'
      >;
    }
  }
}
