/** Whether a sample is made by a browser and not by LibreOffice: plans and monitoring letters. */
export function isPrinted(file) {
  return /-(?:plan|monitoring)\.md$/.test(file);
}
