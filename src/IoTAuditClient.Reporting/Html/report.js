(() => {
  "use strict";

  const byId = id => document.getElementById(id);
  const table = byId("table");
  const body = byId("rows");
  const longTable = 300;

  // The page's own order is the worst first. A row's place in it settles every tie.
  const rows = Array.from(body.rows, (element, place) => ({ element, place, text: null }));
  const names = ["text", "severity", "check", "type", "place", "status"];
  const filters = Object.fromEntries(names.map(name => [name, byId(`filter-${name}`)]).filter(([, control]) => control));
  const keys = { severity: "s", check: "c", type: "t", place: "p", status: "o" };
  const textOf = row => row.text ??= row.element.textContent.toLowerCase();

  function matcher() {
    const words = filters.text.value.toLowerCase().split(/\s+/).filter(word => word);
    const wanted = Object.entries(keys).map(([name, key]) => [key, filters[name]?.value]).filter(([, value]) => value);
    return row => wanted.every(([key, value]) => row.element.dataset[key] === value) && words.every(word => textOf(row).includes(word));
  }

  function filter() {
    const matches = matcher();
    let count = 0;
    for (const row of rows) {
      const fits = matches(row);
      if (row.element.hidden === fits) {
        row.element.hidden = !fits;
      }
      count += fits ? 1 : 0;
    }
    table.classList.toggle("long", count > longTable);
    const number = value => value.toLocaleString("en-US");
    byId("shown").textContent = `${number(count)} of ${number(rows.length)} ${byId("shown").dataset.noun}`;
    byId("none").hidden = count > 0;
  }

  const headers = Array.from(table.tHead.rows[0].cells);
  const titles = headers.map(header => header.textContent.toLowerCase());
  const order = byId("sort");
  let sortedBy = "";
  const keyOf = (row, column) => {
    const cell = row.element.cells[column];
    const text = column === 0 ? row.element.dataset.s : (cell.querySelector("bdi, time") ?? cell).textContent;
    // Numbers in a name get one length, so that plain texts compare as people count.
    return text.toLowerCase().replace(/\d+/g, digits => digits.padStart(16, "0"));
  };

  function sort(column, direction) {
    const value = column < 0 ? "" : `${column} ${direction}`;
    if (value === sortedBy) {
      return;
    }
    sortedBy = value;
    headers.forEach((header, index) => header.setAttribute("aria-sort", index === column ? direction : "none"));
    const sortKeys = new Map(rows.map(row => [row, column < 0 ? "" : keyOf(row, column)]));
    // The worst severity has the lowest number, and the worst one first is "descending".
    const sign = (direction === "descending") === (column === 0) ? 1 : -1;
    rows.sort((one, other) => {
      const [left, right] = [sortKeys.get(one), sortKeys.get(other)];
      return left === right ? one.place - other.place : left < right ? -sign : sign;
    });
    // Rows that are moved one by one inside the page cost a style of all of them each.
    body.remove();
    body.append(...rows.map(row => row.element));
    table.append(body);
    table.classList.toggle("sorted", column >= 0);
    byId("order").hidden = column >= 0;
    order.value = value;
  }

  // What is shown stands in the address, by names that another report of the same audits has too.
  const nameOf = (list, value) => [...list.options].find(option => option.value === value)?.dataset.name ?? value;
  const valueOf = (list, name) => [...list.options].find(option => (option.dataset.name ?? option.value) === name)?.value ?? "";

  function state() {
    const parts = new URLSearchParams();
    for (const [name, control] of Object.entries(filters)) {
      if (control.value) {
        parts.set(name, name === "text" ? control.value : nameOf(control, control.value));
      }
    }
    if (order.value) {
      const [column, direction] = order.value.split(" ");
      parts.set("sort", `${titles[column]}-${direction}`);
    }
    return parts.toString();
  }

  function apply(parts) {
    for (const [name, control] of Object.entries(filters)) {
      const value = parts.get(name) ?? "";
      control.value = name === "text" ? value : valueOf(control, value);
    }
    const [title, direction] = (parts.get("sort") ?? "").split("-");
    const column = titles.indexOf(title);
    const isOrder = column >= 0 && (direction === "ascending" || direction === "descending");
    sort(isOrder ? column : -1, direction);
    filter();
  }

  function changed() {
    filter();
    // An address without a state stays what it is: a link into the page may have set it.
    const parts = state();
    if (parts || location.hash.includes("=")) {
      history.replaceState(null, "", parts ? `#${parts}` : "#findings");
    }
  }

  function read() {
    if (location.hash.includes("=")) {
      apply(new URLSearchParams(location.hash.slice(1)));
      byId("findings").scrollIntoView();
    }
  }

  headers.forEach((header, column) => {
    const first = column === 0 || column === 4 ? "descending" : "ascending";
    const second = first === "ascending" ? "descending" : "ascending";
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = header.dataset.title = header.textContent;
    button.addEventListener("click", () => {
      sort(column, header.getAttribute("aria-sort") === first ? second : first);
      changed();
    });
    for (const direction of [first, second]) {
      order.append(new Option(`${header.textContent}, ${direction}`, `${column} ${direction}`));
    }
    header.setAttribute("aria-sort", "none");
    header.replaceChildren(button);
  });

  order.addEventListener("change", () => {
    const [column, direction] = order.value.split(" ");
    sort(direction ? Number(column) : -1, direction);
    changed();
  });
  for (const control of Object.values(filters)) {
    control.addEventListener("input", changed);
  }
  byId("reset").addEventListener("click", () => {
    Object.values(filters).forEach(control => control.value = "");
    sort(-1);
    changed();
    filters.text.focus();
  });

  // A count is a link to the rows that it counts.
  function linkTo(element, name, value) {
    const link = document.createElement("a");
    // What is not counted by its status is counted where it is open.
    link.href = `#${new URLSearchParams({ status: "open", [name]: nameOf(filters[name], value) })}`;
    link.textContent = element.textContent;
    element.replaceChildren(link);
  }
  for (const [table, name] of [["by-check", "check"], ["by-type", "type"], ["by-place", "place"]]) {
    for (const count of document.querySelectorAll(`#${table} .num`)) {
      linkTo(count, name, count.dataset.n);
    }
  }
  for (const count of document.querySelectorAll(".tiles .count")) {
    const [name, value] = count.id.startsWith("open-s") ? ["severity", count.id.slice("open-s".length)]
      : ["status", valueOf(filters.status, count.id)];
    linkTo(count, name, value);
  }

  const copy = document.createElement("button");
  copy.type = "button";
  copy.className = "copy";
  async function copyText(text) {
    try {
      await navigator.clipboard.writeText(text.textContent);
    } catch {
      // A page of a server without TLS has no clipboard, but a selection.
      getSelection().selectAllChildren(text);
      document.execCommand("copy");
    }
  }
  document.addEventListener("click", async event => {
    const button = event.target.closest?.(".copy");
    if (button) {
      await copyText(button.previousElementSibling);
      button.classList.add("done");
      button.setAttribute("aria-label", "Copied");
    }
  });
  for (const text of document.querySelectorAll("#rows .short")) {
    if (text.textContent) {
      const button = copy.cloneNode();
      button.setAttribute("aria-label", "Copy the whole of it");
      text.after(button);
    }
  }

  byId("filters").hidden = false;
  filter();
  read();
  addEventListener("hashchange", read);
})();
