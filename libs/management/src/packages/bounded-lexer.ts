import { Lexer, type Token } from 'marked';

/** Square characters: looking for where emphasis ends costs up to the square of a paragraph's length. A third of a second at the most. */
const budgetOfOneText = 8192 ** 2;

/** Marked's lexer with an end: once a text has used up its budget, the rest of its paragraphs are taken as they are. */
export class BoundedLexer extends Lexer {
  private spent = 0;

  override inlineTokens(text: string, tokens: Token[] = []): Token[] {
    this.spent += text.length ** 2;
    if (this.spent <= budgetOfOneText) return super.inlineTokens(text, tokens);
    tokens.push({ type: 'text', raw: text, text, escaped: false });
    return tokens;
  }
}
