import type { DataCallback, Message, MessageReader, MessageWriter } from 'vscode-languageserver-protocol/node';

interface Numbered extends Message {
  id?: unknown;
  readonly method?: string;
  readonly params?: { readonly id?: unknown };
}

/**
 * Gives each request a number of its own behind the reader and its own id back before the writer. The library keeps
 * waiting requests by their id, so that of two with the same id one would never be answered.
 */
export function distinctIds(reader: MessageReader, writer: MessageWriter): [MessageReader, MessageWriter] {
  const idOf = new Map<number, unknown>();
  let last = 0;

  const numbered = (message: Numbered): Message => {
    if (message?.method === '$/cancelRequest') {
      const number = [...idOf].findLast(([, id]) => id === message.params?.id)?.[0];
      return { ...message, params: { id: number ?? -1 } } as Message;
    }
    if (message?.method === undefined || message.id === undefined) return message;
    idOf.set(++last, message.id);
    return { ...message, id: last } as Message;
  };

  const named = (message: Numbered): Message => {
    if (message.method !== undefined || typeof message.id !== 'number' || !idOf.has(message.id)) return message;
    const id = idOf.get(message.id);
    idOf.delete(message.id);
    return { ...message, id } as Message;
  };

  return [
    {
      onError: reader.onError,
      onClose: reader.onClose,
      onPartialMessage: reader.onPartialMessage,
      listen: (callback: DataCallback) => reader.listen((message) => callback(numbered(message))),
      dispose: () => reader.dispose(),
    },
    {
      onError: writer.onError,
      onClose: writer.onClose,
      write: (message) => writer.write(named(message)),
      end: () => writer.end(),
      dispose: () => writer.dispose(),
    },
  ];
}
