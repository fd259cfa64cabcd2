import { AdapterError, asAdapterError } from '../../../WebResources/ports/adapter-error';

describe('AdapterError', () => {
  it('names code and values in its message, for logs', () => {
    const error = new AdapterError('UNKNOWN_COLUMN', { table: 'contact', column: 'telefone1' });

    expect(error.message).toBe('UNKNOWN_COLUMN {"table":"contact","column":"telefone1"}');
    expect(error.name).toBe('AdapterError');
    expect(error).toBeInstanceOf(Error);
  });
});

describe('asAdapterError', () => {
  it('leaves an AdapterError as it is', () => {
    const error = new AdapterError('CIF_TIMEOUT');

    expect(asAdapterError(error, 'DATAVERSE_REFUSED', { table: 'contact' })).toBe(error);
  });

  it('wraps anything else under the code given, and keeps it as the cause', () => {
    for (const thrown of [new TypeError('no'), 'text', undefined, { errorCode: 1 }]) {
      const error = asAdapterError(thrown, 'DATAVERSE_REFUSED', { table: 'contact' });

      expect(error.code).toBe('DATAVERSE_REFUSED');
      expect(error.values).toEqual({ table: 'contact' });
      expect(error.cause).toBe(thrown);
    }
  });
});
