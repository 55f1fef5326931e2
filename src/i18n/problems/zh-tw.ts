import type { Phrases } from '../phrases.ts';

const grouped = new Intl.NumberFormat('zh-TW');

/** Where metadata stand that are wrong. */
const place = (sideFile: string | null) => sideFile ?? '檔案開頭的中繼資料';

export const problemInTraditionalChinese: Phrases['problem'] = (problem) => {
  switch (problem.code) {
    case 'other-kind':
      return `不是可以讀取的檔案類型（${problem.endings.join('、')}）`;
    case 'empty':
      return '檔案是空的';
    case 'binary':
      return '是二進位檔案，不是文字檔';
    case 'unknown-encoding':
      return '無法判斷文字的編碼：不是 UTF-8、UTF-16、GB18030、Big5、Windows-1251、KOI8-R';
    case 'no-text':
      return '其中沒有文字';
    case 'no-words':
      return '其中沒有可供查找的詞';
    case 'too-large':
      return `超過 ${problem.megabytes} MB`;
    case 'too-many-lines':
      return `超過 ${grouped.format(problem.most)} 行`;
    case 'too-many-paragraphs':
      return `超過 ${grouped.format(problem.most)} 段`;
    case 'too-many-elements':
      return `HTML 元素超過 ${grouped.format(problem.most)} 個`;
    case 'lists-too-deep':
      return '清單或引文巢狀過深';
    case 'elements-too-deep':
      return 'HTML 元素巢狀過深';
    case 'parts-too-deep':
      return '各部分巢狀過深';
    case 'too-slow':
      return `讀取用時超過 ${problem.seconds} 秒`;
    case 'too-much-memory':
      return `讀取佔用記憶體超過 ${problem.megabytes} MB`;
    case 'not-pdf':
      return '不是 PDF，與副檔名不符';
    case 'pdf-cut-off':
      return 'PDF 不完整：缺少結尾';
    case 'pdf-locked':
      return 'PDF 已加密，需要密碼';
    case 'pdf-damaged':
      return 'PDF 已損壞，無法讀取';
    case 'pdf-letters-unknown':
      return '無法辨認文字：字型沒有 Unicode 對照';
    case 'pdf-scan':
      return `是掃描檔：${problem.pages} 頁只有影像，沒有文字`;
    case 'not-word':
      return '不是 Word 檔案（.docx）';
    case 'word-damaged':
      return '不是 Word 檔案（.docx），或已損壞';
    case 'word-locked':
      return '有密碼保護';
    case 'word-document-type':
      return '不是 Word 檔案（.docx）：XML 中有文件類型宣告';
    case 'word-old':
      return '是舊版 Word 檔案（.doc）；請另存為 .docx';
    case 'unpacks-too-large':
      return `解壓縮後超過 ${problem.megabytes} MB`;
    case 'unpacks-too-much':
      return `解壓縮後超過原大小的 ${problem.times} 倍`;
    case 'metadata-no-fields':
      return `${place(problem.sideFile)}：不是欄位清單`;
    case 'metadata-not-one-line':
      return `${place(problem.sideFile)}：「${problem.field}」必須是一行文字`;
    case 'metadata-language':
      return `${place(problem.sideFile)}：語言「${problem.language}」不是 zh、ru、en 之一`;
    case 'metadata-not-yaml':
      return `${place(problem.sideFile)}不是 YAML：${problem.error}`;
    case 'side-file-alone':
      return '旁邊沒有它所說明的文件，或該文件已有另一個說明檔';
    case 'same-words':
      return `與 ${problem.id} 文字相同`;
    case 'missing':
      return '不存在';
    case 'not-a-folder':
      return '不是資料夾';
    case 'no-permission':
      return '沒有權限';
    case 'symbolic-link':
      return '是符號連結';
    case 'changing':
      return '讀取時發生了變動';
    case 'unread':
      return `無法讀取（${problem.error}）`;
    case 'unreadable-folder':
      return `無法讀取資料夾「${problem.folder}」：${problemInTraditionalChinese(problem.because)}`;
  }
};
