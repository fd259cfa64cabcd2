import '@fluentui/web-components/textarea.js';
import type { TextArea as TextAreaElement } from '@fluentui/web-components';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Field, type FieldProps } from './field';
import { useDescription } from './inner-control';

interface TextAreaProps extends Omit<FieldProps, 'children'> {
  readonly value: string;
  /** Code: a long line stays one line, so that lines can be counted; no spelling is checked. */
  readonly isCode?: boolean;
  readonly readOnly?: boolean;
  readonly disabled?: boolean;
  readonly maxLength?: number;
  readonly size?: 'small' | 'medium';
  readonly onInput?: (value: string) => void;
  readonly onBlur?: () => void;
}

/** Several lines of text under their label. Code has its height from the style sheet, other text grows. */
export function TextArea(props: TextAreaProps) {
  const {
    value,
    isCode = false,
    readOnly = false,
    disabled = false,
    maxLength,
    size,
    onInput,
    onBlur,
  } = props;
  const element = useRef<TextAreaElement>(null);
  useDescription(element, props);
  useValue(element, value);
  const { label, labelPosition, hint, isWrong = false } = props;
  return (
    <Field {...{ label, hint, isWrong }} {...(labelPosition && { labelPosition })}>
      <fluent-textarea
        ref={element}
        slot="input"
        class={isCode ? 'code' : ''}
        size={size}
        autoResize={!isCode}
        resize={isCode ? 'vertical' : 'none'}
        spellcheck={!isCode}
        readOnly={readOnly}
        disabled={disabled}
        maxLength={maxLength}
        onInput={({ currentTarget }) => onInput?.(currentTarget.value)}
        onBlur={onBlur}
      />
    </Field>
  );
}

/** In the frame after it was put in, the library sets the value again to what it was before: ours comes after that. */
function useValue(element: RefObject<TextAreaElement | null>, value: string): void {
  const latest = useRef(value);
  latest.current = value;
  const apply = (): void => {
    if (element.current && element.current.value !== latest.current) element.current.value = latest.current;
  };
  useLayoutEffect(apply);
  useLayoutEffect(() => {
    const frame = requestAnimationFrame(apply);
    return () => cancelAnimationFrame(frame);
  }, []);
}
