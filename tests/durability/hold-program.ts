// Opens the workbook, says what came of it, and holds it until it is ended.
import { openCopies, workbook } from './journal-world';

const { send, close } = await openCopies(process.argv[2] ?? '');
const answer = await send('open-safety-copy', { workbook, create: true });
console.log(answer.ok ? 'open' : answer.code);
const stay = setInterval(() => undefined, 1000);
process.once('SIGTERM', () => {
  clearInterval(stay);
  void close();
});
