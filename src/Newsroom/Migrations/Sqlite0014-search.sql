CREATE VIRTUAL TABLE search_word USING fts5(words, content='', contentless_delete=1, tokenize="ascii tokenchars '-_'");
