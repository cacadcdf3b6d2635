class Api:
    def call(self, url, method, *, timeout):
        pass


Api().call("u")
