// Returns the text on the clipboard. Runs in Firefox itself, not in a page.
const held = Cc["@mozilla.org/widget/transferable;1"].createInstance(Ci.nsITransferable);
held.init(null);
held.addDataFlavor("text/plain");
Services.clipboard.getData(held, Ci.nsIClipboard.kGlobalClipboard);
const text = {};
held.getTransferData("text/plain", text);
return text.value.QueryInterface(Ci.nsISupportsString).data;
