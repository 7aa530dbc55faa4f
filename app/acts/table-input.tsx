'use client';

import { useRef } from 'react';
import styles from './acts.module.css';
import { FieldFrame, FieldGroup } from './field-frame.tsx';
import type { FieldGround } from './field-ground.ts';
import { optionsOf, ScalarInput } from './scalar-input.tsx';
import type { Column, Field } from './shown.ts';
import { isGiven, rowsOf, type TypedRow, type TypedValue } from './typed-values.ts';

interface Properties {
  field: Field;
  path: string;
  value: TypedValue | undefined;
  onChange: (rows: readonly TypedRow[]) => void;
  ground: FieldGround;
}

/** A table, row by row: given rows stay as they are and take what is asked beside them; others are added and removed. */
export function TableInput({ field, path, value, onChange, ground }: Properties) {
  const body = useRef<HTMLDivElement>(null);
  const typed = rowsOf(field, value);
  const rows = typed.length === 0 && !field.rows ? [{}] : typed;
  const focusRow = (index: number) =>
    requestAnimationFrame(() => {
      const row = body.current?.querySelectorAll<HTMLElement>('[data-row]')[index];
      row?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    });
  return (
    <FieldGroup field={field} path={path} ground={ground}>
      <div ref={body}>
        {rows.map((row, index) => (
          <TableRow
            // Rows have no identity but their place.
            key={`${path}[${index}]`}
            field={field}
            path={`${path}[${index}]`}
            title={`${field.label}, row ${index + 1}`}
            row={row}
            onChange={(changed) => onChange(rows.with(index, changed))}
            onRemove={
              field.rows || rows.length === 1
                ? null
                : () => {
                    onChange(rows.toSpliced(index, 1));
                    focusRow(Math.max(0, index - 1));
                  }
            }
            ground={ground}
          />
        ))}
      </div>
      {!field.rows && (
        <button
          type="button"
          className={styles.quiet}
          disabled={ground.disabled}
          onClick={() => {
            onChange([...rows, {}]);
            focusRow(rows.length);
          }}
        >
          Add a row
        </button>
      )}
    </FieldGroup>
  );
}

interface RowProperties {
  field: Field;
  path: string;
  title: string;
  row: TypedRow;
  onChange: (row: TypedRow) => void;
  onRemove: (() => void) | null;
  ground: FieldGround;
}

function TableRow({ field, path, title, row, onChange, onRemove, ground }: RowProperties) {
  const columns = field.columns ?? [];
  const given = columns.filter((column) => isGiven(field, column.name));
  return (
    <div role="group" aria-label={title} data-row="" className={styles.row}>
      {given.length > 0 && (
        <dl className={styles.given}>
          {given.map((column) => (
            <div key={column.name}>
              <dt>{column.label}</dt>
              <dd>{shownCell(column, row[column.name] ?? '', ground)}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className={styles.cells}>
        {columns
          .filter((column) => !given.includes(column))
          .map((column) => (
            <FieldFrame key={column.name} field={column} path={`${path}.${column.name}`} ground={ground}>
              <ScalarInput
                field={column}
                path={`${path}.${column.name}`}
                value={row[column.name] ?? ''}
                onChange={(cell) => onChange({ ...row, [column.name]: cell })}
                ground={ground}
              />
            </FieldFrame>
          ))}
      </div>
      {onRemove !== null && (
        <button
          type="button"
          className={styles.quiet}
          disabled={ground.disabled}
          aria-label={`Remove ${title}`}
          onClick={onRemove}
        >
          Remove this row
        </button>
      )}
    </div>
  );
}

/** An id is shown as what it names. */
const shownCell = (column: Column, cell: string, ground: FieldGround): string =>
  optionsOf(column, ground).find(({ key }) => key === cell)?.title ?? cell;
