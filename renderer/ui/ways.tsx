/** The few ways on from here, each with a sentence and its own button: the first one solid, unless none is more usual
 *  than the others. */
import { Button } from './button';
import type { Target } from './link-button';

export type Way = { id: string; title: string; words: string; action: Target & { label: string } };

type WaysProps = { ways: readonly Way[]; look?: 'first solid' | 'outlines' };

export function Ways({ ways, look = 'first solid' }: WaysProps) {
  return (
    <ul className="ways">
      {ways.map(({ id, title, words, action }, index) => (
        <li key={id} className="way">
          <div className="way-words">
            <h2 className="way-title">{title}</h2>
            <p className="text-quiet">{words}</p>
          </div>
          <Button
            look={index === 0 && look === 'first solid' ? 'solid' : 'outline'}
            href={action.href}
            onClick={action.onClick}
          >
            {action.label}
          </Button>
        </li>
      ))}
    </ul>
  );
}
