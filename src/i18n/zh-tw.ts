import { toTraditionalWith } from '../text/chinese-script.ts';
import { convertPhrases } from './convert-phrases.ts';
import type { Phrases } from './phrases.ts';
import { zh } from './zh.ts';

/** The words for which Taiwan has others; the longest that fits is taken. All else is converted by characters. */
const WORDS = `
  “ → 「, ” → 」, 这里 → 這裡, 哪里 → 哪裡, 查看 → 檢視, 添加 → 新增, 恢复 → 還原, 打开 → 開啟, 帮助 → 說明, 命令 → 指令,
  说明命令的用法 → 有指令的用法, 私密 → 私人, 您能看到 → 您看得到, 已查找 → 已搜尋, 默认 → 預設, 设置 → 設定, 这条消息 → 這則訊息,
  用时 → 耗時, 读取用时 → 讀取用時, 已超时 → 已逾時, 未能保存 → 未能儲存, 反馈 → 意見, 审计日志 → 稽核記錄, 全角 → 全形, 半角 → 半形,
  运行情况 → 運作情況, 运行 → 執行, 程序 → 程式, 内存 → 記憶體, 磁盘 → 磁碟, 只读 → 唯讀, 连接 → 連線, 服务器 → 伺服器, 字符 → 字元,
  补全 → 自動完成, 声明 → 宣告, 文档类型 → 文件類型, 元数据 → 中繼資料, 字段列表 → 欄位清單, 列表或 → 清單或, 嵌套 → 巢狀, 扩展名 → 副檔名,
  计划中 → 計畫中, 字体 → 字型, 扫描件 → 掃描檔, 图像 → 影像, 解压 → 解壓縮, 符号链接 → 符號連結, 二进制 → 二進位, 不是文本 → 不是文字檔, 文本 → 文字,
  文件夹 → 資料夾, 个文件 → 個檔案, 个文件名 → 個檔名, 个文件夹 → 個資料夾, 文件类型 → 檔案類型, 说明文件 → 說明檔, 原文件 → 原檔案, 了文件 → 了檔案,
  文件：机 → 檔案：機, 文件是空的 → 檔案是空的, 二进制文件 → 二進位檔案, 文件开头 → 檔案開頭, Word 文件 → Word 檔案, 普通文件 → 普通檔案,
  互联网 → 網際網路, 网上 → 網路上, 主机名 → 主機名稱, 用户名 → 使用者名稱, 端口 → 連接埠, 证书 → 憑證, 数据 → 資料, 获取 → 取得, 访问 → 造訪,
  接收文件 → 接收檔案, 提供该文件 → 提供該檔案, 文件不存在 → 檔案不存在, 文件已不 → 檔案已不, 文件无法读取 → 檔案無法讀取
`;

/** The phrases of `zh` in the characters and words of Taiwan. */
export const zhTw: Phrases = convertPhrases({ ...zh, isTraditional: true }, () =>
  toTraditionalWith(WORDS.split(',').map((row) => row.trim().split(' → ') as [string, string])),
);
