größe = {"höhe": 3}
text = "日本語" + größe["breite"] + "ende"
