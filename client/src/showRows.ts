import * as vscode from 'vscode';

/** Shows rows to read. Escape and Enter close them; `accept` is told which row Enter was pressed on. */
export function showRows(
  title: string,
  placeholder: string,
  rows: readonly vscode.QuickPickItem[],
  accept: (row: vscode.QuickPickItem | undefined) => void = () => undefined,
): void {
  const picker = vscode.window.createQuickPick();
  picker.title = title;
  picker.placeholder = placeholder;
  picker.items = rows;
  picker.onDidAccept(() => {
    const [row] = picker.selectedItems;
    picker.hide();
    accept(row);
  });
  picker.onDidHide(() => picker.dispose());
  picker.show();
}
