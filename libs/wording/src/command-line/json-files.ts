interface Place {
  readonly line: number;
  readonly column: number;
}

export const JSON_FILE_WORDS = {
  place: ({ line, column }: Place) => `dòng ${String(line)}, cột ${String(column)}`,
  noJson: (place: string, why: string) => `Tệp không phải là JSON từ ${place}: ${why}`,
  fault: (place: string, field: string, why: string) =>
    `${[place, field].filter((one) => one !== '').join(', ')}: ${why}`,
};
