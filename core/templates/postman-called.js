pm.test("HighLevel answered the call.", () => pm.response.to.be.success);
