// A ZIP archive whose files are stored as they are.

import { crc32 } from 'node:zlib';

/** Puts files into an archive, dated 1 January 1980: the same files always give the same bytes. */
export function zip(files) {
  const parts = [];
  const directory = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content);
    const about = described(Buffer.from(name), data);
    parts.push(about.local, data);
    directory.push(about.central(at));
    at += about.local.length + data.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, listed, end]);
}

/** What stands before a file, and what the directory says of it. */
function described(name, data) {
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(0x21, 8);
  common.writeUInt32LE(crc32(data), 10);
  common.writeUInt32LE(data.length, 14);
  common.writeUInt32LE(data.length, 18);
  common.writeUInt16LE(name.length, 22);
  const central = (at) => {
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    return Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, name]);
  };
  return { local: Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name]), central };
}
