# Tests of all outcomes, with the report on standard output, less its times.
import io, re
import unittest, sys
class T(unittest.TestCase):
    @classmethod
    def setUpClass(cls): print('suc')
    def setUp(self): self.addCleanup(lambda: None)
    def test_eq(self): self.assertEqual(1,2)
    def test_list(self): self.assertEqual([1,2,3],[1,2,4,5])
    def test_dict(self): self.assertEqual({'a':1,'b':[1]*30},{'a':2,'b':[1]*30})
    def test_str(self): self.assertEqual('hello\nworld\n','hello\nthere\nworld\n', 'note')
    def test_str1(self): self.assertEqual('abc','abd')
    def test_set(self): self.assertEqual({1,2},{2,3})
    def test_ok(self):
        "A docstring"
        self.assertTrue(1); self.assertAlmostEqual(1.00000001,1); self.assertIn(1,[1]); self.assertCountEqual([1,2],[2,1])
        with self.assertRaises(ValueError) as cm: int('x')
        self.assertIn('invalid',str(cm.exception)); self.assertRaisesRegex(ValueError,'inv',int,'x')
    def test_err(self): 1/0
    def test_nr(self):
        with self.assertRaises(KeyError): pass
    @unittest.skip('why not')
    def test_skip(self): pass
    @unittest.expectedFailure
    def test_xf(self): self.fail('x')
    @unittest.expectedFailure
    def test_us(self): pass
    def test_sub(self):
        for i in range(3):
            with self.subTest('m',i=i): self.assertEqual(i%2,0)
    def test_long(self): self.assertEqual('a'*200+'b','a'*200+'c')
    def test_in(self): self.assertIn(5,[1,2]); 
    def test_cnt(self): self.assertCountEqual([1,1,2],[2,2,1])
    def test_near(self): self.assertAlmostEqual(1,1.1)
    def test_chain(self):
        try: 1/0
        except ZeroDivisionError as e: raise KeyError('x') from e
class A(unittest.IsolatedAsyncioTestCase):
    async def test_a(self): self.assertEqual(1,1)
    async def asyncSetUp(self): print('as')
if __name__=='__main__':
    report=io.StringIO()
    p=unittest.main(argv=['x','-v'],exit=False,testRunner=unittest.TextTestRunner(report,verbosity=2)); print(re.sub(r'in [0-9.]+s','in TIME',report.getvalue()), p.result, p.result.wasSuccessful())
