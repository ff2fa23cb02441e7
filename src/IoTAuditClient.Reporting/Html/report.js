(() => {
  "use strict";

  const byId = id => document.getElementById(id);
  const table = byId("table");
  const body = byId("rows");
  const longTable = 1000;
  const collator = new Intl.Collator("en", { numeric: true });

  // The page's own order is the worst first. A row's place in it settles every tie.
  const rows = Array.from(body.rows, (element, place) => ({ element, place, text: null }));
  const filters = {
    text: byId("filter-text"),
    severity: byId("filter-severity"),
    check: byId("filter-check"),
    type: byId("filter-type"),
    status: byId("filter-status"),
  };
  const textOf = row => row.text ??= row.element.textContent.toLowerCase();

  function matcher() {
    const words = filters.text.value.toLowerCase().split(/\s+/).filter(word => word);
    const wanted = [["s", filters.severity.value], ["c", filters.check.value], ["t", filters.type.value]].filter(([, value]) => value);
    const status = filters.status.value;
    return row => {
      const element = row.element;
      return wanted.every(([key, value]) => element.dataset[key] === value)
        && (!status || element.classList.contains("off") === (status === "suppressed"))
        && words.every(word => textOf(row).includes(word));
    };
  }

  function filter() {
    const matches = matcher();
    let count = 0;
    for (const row of rows) {
      const fits = matches(row);
      row.element.hidden = !fits;
      count += fits ? 1 : 0;
    }
    table.classList.toggle("long", count > longTable);
    const number = value => value.toLocaleString("en-US");
    byId("shown").textContent = `${number(count)} of ${number(rows.length)} findings`;
    byId("none").hidden = count > 0 || rows.length === 0;
  }

  const headers = Array.from(table.tHead.rows[0].cells);
  const order = byId("sort");
  const keyOf = (row, column) => column === 0 ? row.element.dataset.s : row.element.cells[column].textContent;

  function sort(column, direction) {
    headers.forEach((header, index) => header.setAttribute("aria-sort", index === column ? direction : "none"));
    const keys = new Map(rows.map(row => [row, column < 0 ? "" : keyOf(row, column)]));
    // The worst severity has the lowest number, and the worst one first is "descending".
    const sign = (direction === "descending") === (column === 0) ? 1 : -1;
    rows.sort((one, other) => sign * collator.compare(keys.get(one), keys.get(other)) || one.place - other.place);
    const sorted = document.createDocumentFragment();
    rows.forEach(row => sorted.append(row.element));
    body.append(sorted);
    byId("order").hidden = column >= 0;
    order.value = column < 0 ? "" : `${column} ${direction}`;
  }

  headers.forEach((header, column) => {
    const first = column === 0 || column === 4 ? "descending" : "ascending";
    const second = first === "ascending" ? "descending" : "ascending";
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = header.textContent;
    button.addEventListener("click", () => sort(column, header.getAttribute("aria-sort") === first ? second : first));
    for (const direction of [first, second]) {
      order.append(new Option(`${header.textContent}, ${direction}`, `${column} ${direction}`));
    }
    header.setAttribute("aria-sort", "none");
    header.replaceChildren(button);
  });

  order.addEventListener("change", () => {
    const [column, direction] = order.value.split(" ");
    sort(direction ? Number(column) : -1, direction);
  });
  for (const control of Object.values(filters)) {
    control.addEventListener("input", filter);
  }
  byId("reset").addEventListener("click", () => {
    Object.values(filters).forEach(control => control.value = "");
    sort(-1);
    filter();
    filters.text.focus();
  });

  byId("filters").hidden = false;
  filter();
})();
