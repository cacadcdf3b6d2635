s = "ok"; t = "\N{NO SUCH CHARACTER}"
