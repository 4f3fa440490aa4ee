import { expect, it } from 'vitest';
import { EventEmitter } from '../../../renderer/workers/events-for-pdfmake';

it('tells those who listen, in their order, and nobody who has left', () => {
  const told: string[] = [];
  const first = (words: unknown) => told.push(`first ${words}`);
  const second = (words: unknown) => told.push(`second ${words}`);
  const events = new EventEmitter().on('line', first).addListener('line', second);
  expect(events.emit('line', 'one')).toBe(true);
  expect(events.removeListener('line', first).emit('line', 'two')).toBe(true);
  expect(events.emit('page', 'three')).toBe(false);
  expect(told).toEqual(['first one', 'second one', 'second two']);
});

it('lets a listener leave or come while it is told', () => {
  const told: string[] = [];
  const events = new EventEmitter();
  const once = () => {
    told.push('once');
    events.removeListener('line', once);
    events.on('line', () => told.push('later'));
  };
  events.on('line', once);
  events.emit('line');
  events.emit('line');
  expect(told).toEqual(['once', 'later']);
});
